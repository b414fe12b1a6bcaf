"""What the sentences, bullets and tables of later minutes say of actions, and which actions they mean."""
