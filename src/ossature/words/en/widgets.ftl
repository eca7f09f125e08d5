### The notebook widgets.

widget-too-large = { $name } has { COUNT($count, one: "number", other: "numbers") }; a widget takes at most { $allowed }, as many as a person still touches one by one. Give a part of it, or use the verb itself.
widget-no-option = { $verb } has no option { $option }; a widget takes { $known }.
widget-operands = { $verb } takes { $known }; { COUNT($count, one: "operand", other: "operands") } came.
widget-no-answer = There is no answer to what the widget shows: { $reason }

feature-notebook = Touching a widget in a notebook
