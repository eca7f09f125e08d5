### 实验室的服务器：它拒绝什么、眼下做不到什么、启动时说什么。

lab-no-page = 这里没有 { $path } 这个页面，所有房间都在首页。
lab-host = 请求用的主机名是 { $host }，实验室只认 { $known }。想用别的名字访问，启动时加上 --name { $host }。
lab-elsewhere = 这个请求是别的网站的页面发来的，已被拒绝。请自己打开地址。
lab-token = 上传文件和较久的计算要用启动时给出的令牌：请重新打开那个地址，从那里操作。
lab-method = 这个地址不接受 { $method }，只接受 { $known }。
lab-url-long = 地址有 { $needed } 字节，最多允许 { $allowed } 字节。请改为上传文件。
lab-headers-large = 请求头超过了允许的 { $allowed } 字节。
lab-body-large = 发来的内容超过了允许的 { $allowed } 字节。更大的文件请用命令行或 Python。
lab-body-slow = 发来的内容没有在 { $seconds } 秒内传完。
lab-body-lost = 发来的内容没传完就断了。
lab-query = 状态是最多 { $allowed } 项、写成“名字=值”的文本，这里的不是。
lab-state = 请求体要是一个 JSON 对象，值都是文本，例如 {"{"}"verb": "det", "a": "2 1; 1 3"{"}"}。
lab-no-operand = 这个房间没有 { $operand } 这一项可以放文件，有的是 { $known }。
lab-busy = 实验室这会儿忙不过来，请过 { $seconds } 秒再试。
lab-too-long = 计算超过 { $seconds } 秒，已经停止。请换小一些的输入，或用没有时限的命令行、Python。
lab-too-much-memory = 计算用的内存到了实验室的上限，已经停止。请换小一些的输入，或用命令行、Python。
lab-worker-lost = 负责这次计算的进程没了，别的都没受影响，请再试一次。
lab-reply-large = 结果有 { $needed } 字节，最多允许 { $allowed } 字节。请换小一些的输入，或用命令行、Python。
lab-internal = 这是程序自己的毛病（{ $kind }），请告诉我们；启动实验室的窗口里写着详情。
lab-picture-kind = 图只有 .svg 和 .png 两种，没有 { $kind }。
lab-file-large = 文件写成文本有 { $needed } 个字符，房间里最多放 { $allowed } 个。更大的文件请用命令行或 Python。
lab-image-damaged = 文件开头像 { $kind } 图像，后面却读不下去。请重新存一遍，或者换一个文件。
lab-file-unknown = 这个文件既不是写着数的文本（.csv、.tsv、.json、.txt），也不是数组或表格（.npy、.npz、.mtx、.parquet），也不是图像（.png、.jpeg、.gif、.bmp、.webp）。
lab-uploaded-image = 图像缩成了 { $rows }x{ $columns } 个像素，原来有 { $height }x{ $width } 个。
lab-address = 实验室已打开：{ $address }
lab-stop = 按 Ctrl-C 结束。
lab-port-taken = 端口 { $port } 已被占用，改用 { $free }。
lab-no-port = 实验室无法监听 { $host } 的端口 { $port }：{ $reason }。
lab-bad-port = 端口是 0 到 65535 的整数，不能是 { $port }。
lab-bad-processes = 进程数是 1 到 { $allowed } 的整数，不能是 { $count }。
lab-no-windows = 实验室停止计算的办法在 Windows 上没有，请在 WSL 里运行。
