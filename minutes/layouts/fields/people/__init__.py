"""From the labels of a list's words to the people on it.

as_they_look    labels put right by what their words can be
alike           somebody whose name no list knows, by where the others' names stand
split_names     names that a table parts over two cells
gather          fields gathered into people
role_and_body   words beside a name, sorted into what somebody does and whom they do it for
"""
