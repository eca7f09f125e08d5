### 笔记本里的交互组件。

widget-too-large = { $name } 有 { $count } 个数；组件最多收 { $allowed } 个，再多就没法用手一个个去碰了。请只给一部分，或者直接调用运算本身。
widget-no-option = { $verb } 没有 { $option } 这个选项，组件可以收 { $known }。
widget-operands = { $verb } 要的是 { $known }，却来了 { $count } 个。
widget-no-answer = 组件里现在的内容没有答案：{ $reason }

feature-notebook = 在笔记本里使用交互组件
