"""Before an approval: what whoever approves should look at first."""
