### Drawing.

picture-format = A picture is saved as { $known }; "{ $suffix }" is none of these.
picture-not-finite = A picture cannot show coordinates that are not finite numbers.
feature-matplotlib = Drawing with matplotlib
