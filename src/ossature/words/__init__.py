"""Messages become sentences, formulas become MathML, LaTeX and text; the only room that knows a language."""
