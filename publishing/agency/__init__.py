"""What minutes mean for one agency or organisation."""
