### The lab's server: what it refuses, what it cannot do just now, and what it says when it starts.

lab-no-page = There is no page { $path } here; the rooms are on the home page.
lab-host = This lab was asked as { $host }, and answers only to { $known }. To reach it under another name, start it with --name { $host }.
lab-elsewhere = This request was made by a page of another site, so it was refused. Open the address yourself.
lab-token = Uploads and long computations need the token that was printed when the lab started: open that address again, and ask from there.
lab-method = { $method } means nothing to this address; it takes { $known }.
lab-url-long = The address has { COUNT($needed, one: "byte", other: "bytes") }, and { $allowed } are allowed. Upload the numbers as a file instead.
lab-headers-large = The headers of the request are larger than the { $allowed } bytes allowed.
lab-body-large = What was sent is larger than the { $allowed } bytes allowed. Use the command line or Python for larger files.
lab-body-slow = What was sent did not arrive within { $seconds } seconds.
lab-body-lost = What was sent broke off before its end.
lab-query = A state is at most { $allowed } fields of text, as name=value; this is none.
lab-state = The body must be one JSON object of texts, such as {"{"}"verb": "det", "a": "2 1; 1 3"{"}"}.
lab-no-operand = This room has no operand { $operand } to put a file in; it has { $known }.
lab-busy = The lab has more to do than it can at the moment; ask again in { $seconds } seconds.
lab-too-long = The computation was stopped after { $seconds } seconds. Take a smaller input, or ask on the command line or in Python, where there is no limit of time.
lab-too-much-memory = The computation was stopped at the lab's limit of memory. Take a smaller input, or ask on the command line or in Python.
lab-worker-lost = The process that computed this was lost, and nothing else; ask again.
lab-reply-large = The answer would have { COUNT($needed, one: "byte", other: "bytes") }, and { $allowed } are allowed. Take a smaller input, or ask on the command line or in Python.
lab-internal = This is a mistake in the program ({ $kind }). Please report it; what it was is written where the lab was started.
lab-picture-kind = A picture is .svg or .png, not { $kind }.
lab-file-large = Written out, the file has { COUNT($needed, one: "character", other: "characters") }, and { $allowed } fit into a room. Use the command line or Python for larger ones.
lab-image-damaged = The file begins like a { $kind } image, but it cannot be read to its end as one. Save it anew, or upload another.
lab-file-unknown = This file is neither numbers as text (.csv, .tsv, .json, .txt) nor an array or a table (.npy, .npz, .mtx, .parquet) nor an image (.png, .jpeg, .gif, .bmp, .webp).
lab-uploaded-image = The image is shown as { $rows }x{ $columns } pixels; it had { $height }x{ $width }.
lab-address = The lab is open at { $address }
lab-stop = Ctrl-C ends it.
lab-port-taken = Port { $port } is taken, so it is { $free }.
lab-no-port = The lab cannot listen on { $host }, port { $port }: { $reason }.
lab-bad-port = A port is a whole number from 0 to 65535, not { $port }.
lab-bad-processes = The number of processes is a whole number from 1 to { $allowed }, not { $count }.
lab-no-windows = The lab ends computations by means that Windows does not have; run it in WSL.
