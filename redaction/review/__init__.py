"""What people said: rulings on questions, approvals of meetings, and the files that hold them."""
