"""Where names stand: capitals weighed, grown and titled."""
