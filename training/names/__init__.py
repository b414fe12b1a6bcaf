"""Makes the names model that comes with Candour: from sentences made up here, never from real minutes."""
