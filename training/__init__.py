"""What trains the models: renders the corpus, trains, measures on the round left out. Never imported by a build."""
