"""The corpus rendered: an invented content laid out in a style, with everything marked that a careful reader finds.

content      a content's YAML as facts
marks        marks of no width inside text, and how they are taken out again
writing      words in a person's, an action's or a paragraph's place
setting      wrapping, columns, pages, slips: how the text is set
render       a content through a style
gold         what was marked, in the form of the comparison
aligned      the same marks in the canonical text that a source reader made of the rendering
"""
