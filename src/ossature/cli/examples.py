"""Command lines that `--help` shows. A test runs every one of them."""

from __future__ import annotations

import shlex

from ossature.topics import Verb, verb_named

_PROGRAM = (
    "ossature det '2 1; 1 3' --steps",
    "ossature solve '2x + y = 5; x - y = 1' --steps --show",
    "ossature norm '3 4' --ord 1 --meaning",
    "ossature tour 2.2",
)

_MORE: dict[str, tuple[str, ...]] = {
    "describe": (
        "ossature describe '25 ℃' --meaning",
        "ossature describe '[数学90, 英语85, 物理88]'",
        "ossature describe example:class_marks.csv --show",
        "printf 'maths,physics\\n90,88\\n78,85\\n' | ossature describe -",
    ),
    "reshape": ("ossature reshape '1 2 3 4 5 6' '3 -1' --steps", "seq 12 | tr '\\n' ' ' | ossature reshape - '3 4'"),
    "add": (
        "ossature add '1 2; 3 4' '10 20' --along rows --meaning",
        "ossature add '2 1' '1 2' --show",
        "echo '1/2 1/3' | ossature add - '1/2 2/3'",
    ),
    "subtract": (
        "ossature subtract '90 85 88; 78 92 85' '84 88.5 86.5' --along rows",
        "ossature subtract '3 4' '1 1/2' --steps",
        "echo '5 6' | ossature subtract - '1 2'",
    ),
    "scale": ("ossature scale 1/2 '2 4; 6 8' --steps", "echo '3 4' | ossature scale -- -1 -"),
    "multiply": (
        "ossature multiply '1 2; 3 4' '5 6; 7 8' --steps --view columns",
        "ossature multiply example:class_marks.csv '0.4 0.3 0.3'",
        "echo '0 -1; 1 0' | ossature multiply - '3 1' --show",
    ),
    "dot": ("ossature dot '3 4' '4 -3' --steps --meaning", "echo '1 2 3' | ossature dot - '4 5 6' --json"),
    "outer": ("ossature outer '1 2' '3 4' --steps", "echo '1 2 3' | ossature outer - '1 10'"),
    "hadamard": ("ossature hadamard '1 2; 3 4' '1 0; 0 1' --meaning", "echo '1 2; 3 4' | ossature hadamard - '1/2 1/2; 2 2'"),
    "cosine": ("ossature cosine '1 2' '3 4' --steps", "echo '1 0' | ossature cosine - '1 1' --show"),
    "transpose": (
        "ossature transpose '| 数学 | 英语 |\n张三 | 90 | 85 |\n李四 | 78 | 92 |'",
        "ossature transpose '1+i 2; 3 4-i' --conjugate",
        "ossature transpose example:class_marks.csv",
        "echo '1 2 3; 4 5 6' | ossature transpose - --steps",
    ),
    "power": ("ossature power '1/2 1/4; 1/2 3/4' 5", "echo '1 1; 1 0' | ossature power - 10 --steps"),
    "trace": ("ossature trace '2 1; 1 3' --steps --meaning", "echo '1 2; 3 4' | ossature trace -"),
    "is_linear": (
        "ossature is-linear '(x, y) -> (2x, 3y)' --steps --show",
        "ossature is-linear 'x -> 2x + 1' --meaning",
        "echo '(x, y) -> (xy, x)' | ossature is-linear -",
    ),
    "matrix_of": ("ossature matrix-of '(x, y) -> (x - y, x + y)' --steps", "echo '(x, y) -> (y, x)' | ossature matrix-of - --meaning"),
    "kernel": ("ossature kernel '(x, y) -> (x + 2y, 2x + 4y)' --steps", "echo '1 2; 2 4' | ossature kernel - --show"),
    "image": ("ossature image '1 2; 2 4' --steps", "echo '(x, y) -> (x, x)' | ossature image -"),
    "change_basis": ("ossature change-basis '2 1; 1 2' '1 1; 1 -1' --steps", "echo '1 1; 0 1' | ossature change-basis '2 0; 0 3' -"),
    "compose": ("ossature compose '(x, y) -> (-y, x)' '(x, y) -> (2x, 3y)' --steps", "echo '2 0; 0 3' | ossature compose '0 1; 1 0' -"),
    "rotation": ("ossature rotation 30 --steps", "echo 45 | ossature rotation - --meaning"),
    "reflection": ("ossature reflection '2 1' --steps", "echo '1 1' | ossature reflection - --show"),
    "projection": ("ossature projection '1 0; 1 1; 0 1' --steps", "echo '1 1' | ossature projection - --meaning"),
    "shear": ("ossature shear 2 --along y", "echo 1/2 | ossature shear - --show"),
    "det": (
        "ossature det '2 1 0; 1 3 1; 0 2 5' --method cofactors --steps",
        "ossature det '3 1; 2 4' --strategy bareiss --steps --lang zh",
        "ossature det '2 1; 1 3' --picture det.svg",
        "echo '0.1 0.2; 0.3 0.6' | ossature det - --meaning",
    ),
    "norm": (
        "ossature norm '3 4' --ord 1 --steps --show",
        "ossature norm '1 1; 1 0' --ord fro",
        "ossature norm example:class_marks.csv --axis 1",
        "echo '3 4' | ossature norm - --ord inf",
    ),
    "distance": ("ossature distance '90 85 88' '78 92 85' --ord 1 --meaning", "echo '1 2' | ossature distance - '4 6' --steps"),
    "solve": (
        "ossature solve '3苹果 + 2梨 = 19; 苹果 + 4梨 = 23' --steps --lang zh",
        "ossature solve '1 0; 0 1; 1 1' '1 2 4' --steps --meaning",
        "ossature solve '2.0 1.0; 1.0 3.0' '3 5' --json",
        "echo '2x + y = 5; x - y = 1' | ossature solve - --show",
    ),
    "choose": ("ossature choose example:checker.csv", "echo '2 0; 0 3' | ossature choose -"),
    "rank": ("ossature rank '1 2 3; 2 4 7; 3 6 10' --steps --meaning", "ossature rank example:checker.csv --exact", "echo '1 2; 2 4' | ossature rank -"),
    "rref": (
        "ossature rref '1 2 3; 4 5 6; 7 8 10' --steps --strategy textbook",
        "ossature rref '1 2 3; 4 5 6; 7 8 10' --detail columns",
        "echo '1 2 3; 2 4 7' | ossature rref - --latex",
    ),
    "null_space": (
        "ossature null-space '3 0 -1 0; 8 0 0 -2; 0 2 -2 -1' --steps",
        "ossature null-space '1 2; 2 4' --show",
        "echo '1 2 3; 2 4 7' | ossature null-space -",
    ),
    "column_space": ("ossature column-space '1 2; 2 4' --show --meaning", "echo '1 2; 3 4; 5 6' | ossature column-space - --steps"),
    "row_space": ("ossature row-space '1 2; 2 4' --steps", "echo '1 2 3; 2 4 7' | ossature row-space -"),
    "left_null_space": ("ossature left-null-space '1 0; 0 1; 1 1' --meaning", "echo '1 2; 2 4' | ossature left-null-space - --steps"),
    "inverse": (
        "ossature inverse '2 1; 1 3' --steps",
        "ossature inverse '1 1/2 1/3; 1/2 1/3 1/4; 1/3 1/4 1/5' --steps --detail columns",
        "echo '0.5 2; 1 0.25' | ossature inverse - --latex",
    ),
    "lu": ("ossature lu '2 1 1; 4 -6 0; -2 7 2' --steps", "echo '2 1; 4 5' | ossature lu - --json"),
    "cholesky": ("ossature cholesky '4 2; 2 5' --steps --meaning", "echo '4 2; 2 5' | ossature cholesky -"),
    "ldl": ("ossature ldl '4 2; 2 3' --steps --meaning", "echo '1 2; 2 1' | ossature ldl -"),
    "qr": ("ossature qr '3 1; 4 2' --steps --meaning", "ossature qr '3 1; 4 2; 1 1' --float", "echo '3 1; 4 2' | ossature qr - --show"),
    "eig": (
        "ossature eig '1 1; 1 0' --steps --meaning",
        "ossature eig '0.9 0.3; 0.1 0.7' --float --show",
        "echo '2 1; 1 2' | ossature eig - --steps --lang zh",
    ),
    "diagonalize": (
        "ossature diagonalize '1 1; 1 0' --steps --meaning",
        "ossature diagonalize '4 1; 2 3' --show --lang zh",
        "echo '0.9 0.3; 0.1 0.7' | ossature diagonalize - --json",
    ),
    "svd": (
        "ossature svd '3 0; 4 5' --meaning",
        "ossature svd '1 2; 3 4; 5 6' --show --lang zh",
        "echo '1 1; 0 1' | ossature svd - --json",
    ),
    "rate_limit": (
        "ossature rate-limit '2 1; 1 2' --rate 0.7 --meaning",
        "ossature rate-limit '400 0; 0 1' --steps --lang zh",
        "echo '2 1; 1 2' | ossature rate-limit - --show",
    ),
    "definiteness": (
        "ossature definiteness '1 2; 2 1' --steps --meaning",
        "ossature definiteness '2 1; 1 2' --show --lang zh",
        "echo '1 1; 1 1' | ossature definiteness - --steps",
    ),
    "charpoly": (
        "ossature charpoly '0 1 0; 0 0 1; 1 1 1' --steps --meaning",
        "ossature charpoly '2 1; 0 2' --show --lang zh",
        "echo '2 1; 1 2' | ossature charpoly - --steps",
    ),
    "table": ("ossature table", "ossature table --lang zh | cut -f 1,2"),
    "lab": ("ossature lab", "ossature lab --lang zh --no-browser", "ossature lab --demo --host 0.0.0.0 --port 8080 --name lab.example.org --processes 4"),
    "tour": ("ossature tour", "ossature tour 2.2", "ossature tour 3 --lang zh"),
}


def example_lines(command: str) -> tuple[str, ...]:
    """The examples of a command ("" for the program): the one of the topics first; with its steps, for a verb that has no others here."""
    if not command:
        return _PROGRAM
    verb = verb_named(command)
    if verb is None:
        return _MORE.get(command, ())
    first = example_line(verb)
    return (first, *_MORE.get(verb.name, (f"{first} --lang zh", f"{first} --json")))


def example_line(verb: Verb) -> str:
    """The verb's example as a line for the shell."""
    operands = [shlex.quote(text.replace("\n", "; ") if "|" not in text else text) for text in verb.example]
    return " ".join(["ossature", verb.name.replace("_", "-"), *operands])
