### Drawing.

picture-format = A picture is saved as { $known }; "{ $suffix }" is none of these.
picture-theme = "{ $theme }" is no theme; there are { $known }.
picture-not-finite = A picture cannot show coordinates that are not finite numbers.
picture-too-far = The coordinates of this picture are so large, so small or so far apart that no scale shows them.
picture-labels-led = { $count ->
    [one] One label stands apart, with a line to what it names.
   *[other] { $count } labels stand apart, each with a line to what it names.
  }
picture-labels-key = { $count ->
    [one] One label found no room in the picture and stands below it.
   *[other] { $count } labels found no room in the picture and stand below it.
  }
picture-labels-dropped = { $count ->
    [one] One name of a row or column found no room.
   *[other] { $count } names of rows and columns found no room.
  }
scene-not-read = This is not a scene as `to_dict` writes it: { $reason }.
feature-matplotlib = Drawing with matplotlib
