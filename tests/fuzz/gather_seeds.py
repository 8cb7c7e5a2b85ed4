# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers what the fuzzers begin with: gather_seeds.py SOURCE FOLDER.

FOLDER/NAME/ gets the seeds of fuzz_NAME: lessons, lessons that must fail, the lessons of the golden
files, expressions out of all of these, and small files of every binary form. Nothing of it is kept
in the repository, for all of it follows from what is there.
"""
import gzip
import io
import json
import pathlib
import re
import struct
import sys
import zipfile

source = pathlib.Path(sys.argv[1])
target = pathlib.Path(sys.argv[2])
counts = {}


def seed(fuzzer, content):
    """One more seed: bytes, or a text."""
    folder = target / fuzzer
    folder.mkdir(parents=True, exist_ok=True)
    counts[fuzzer] = counts.get(fuzzer, 0) + 1
    bytes_of = content.encode() if isinstance(content, str) else content
    (folder / f"seed-{counts[fuzzer]:04}").write_bytes(bytes_of)


def lessons():
    """Whole small lessons, and of large ones what stands before the script and its sections."""
    for file in sorted(source.glob("lessons/*.yaml")):
        text = file.read_text()
        head, _, script = text.partition("\nscript:\n")
        seed("lesson", head + "\n")
        for section in re.split(r"\n(?=  - title)", script)[:4]:
            seed("lesson", head + "\nscript:\n" + section + "\n")
    for folder in ("tests/hostile", "tests/fuzz/seeds/lesson"):
        for file in sorted((source / folder).glob("*.yaml")):
            seed("lesson", file.read_bytes())
    for file in sorted(source.glob("tests/golden/*.json")):
        seed("lesson", json.dumps(json.loads(file.read_text())["lesson"]))


def course_maps():
    text = (source / "lessons/course/map.yaml").read_text()
    for length in (len(text), len(text) // 2, len(text) // 4):
        seed("course_map", text[:length])
    seed("course_map", "{gradus: 1, parts: [{title: t, lessons: [a, b]}, {title: u, lessons: [c]}], prerequisites: "
         "{c: [b], b: [a]}, ways: [{id: w, title: {en: s, zh: s}, summary: s, lessons: [a, c]}, {id: v, title: w, lessons: all}]}")
    seed("course_map", "{gradus: 1, parts: [{title: t, lessons: [a, b]}], prerequisites: {b: [a], a: [b]}}")


def expressions():
    """Whatever stands in double quotes in a lesson, for both who read expressions."""
    texts = set()
    for folder in ("lessons", "tests/hostile", "tests/fuzz/seeds/lesson"):
        for file in (source / folder).glob("*.yaml"):
            texts.update(re.findall(r'"([^"\n]{1,200})"', file.read_text(errors="replace")))
    typed = ["0,0123", "1 234.5", "10⁻²", "½", "12%", "−0.24 × 0.5", "1,3", "3:end", "2*x*w",
             "３．１４", "1/(1 + exp(-x))", "ln(x)", "max(x, w)", "x²+w³", "1,234,5", "2,1,4,3"]
    for text in sorted(texts):
        seed("expression", text)
    for text in sorted(texts)[:60] + typed:
        for kind in range(3):
            seed("typed_answer", bytes([kind * 3 % 7, kind, kind]) + text.encode())
    for kind in range(7):
        for formula in range(4):
            seed("typed_answer", bytes([kind, formula, formula]) + b"2*x*w")


def tables():
    # Separator, header, decimal, missing, inputs, targets, leave-out, classes; sizes and range.
    for options in (bytes(11), b"\0\0\0\1\1\1\0\0\1\0\0", b"\2\1\1\2\0\0\1\0\0\1\1",
                    b"\5\2\0\0\0\0\0\1\1\1\2"):
        for text in ("a,y\n1,2\n3,4\n", "1;2;3\r\n4;5;6\r\n", '"a ""b""",1,2\n"c",3,4\n',
                     "\ufeffa\tb\ty\n1\t2\tred\n3\t4\tblue\n", "1 2 0\n3 4 1\n", "a|y\n1|-.5e3\n",
                     "sep=;\n# note\n1,5;2;\n?;NA;\n", "a\tb\ty\nc\tc\td\n\t\tclass\n1\t2\tu\n"):
            seed("csv", options + text.encode())


def pictures():
    def idx(*sizes, numbers):
        return struct.pack(f">HBB{len(sizes)}I", 0, 8, len(sizes), *sizes) + bytes(numbers)

    images = idx(3, 2, 2, numbers=range(12))
    labels = idx(3, numbers=[0, 9, 5])
    for first in (images, gzip.compress(images, mtime=0), images[:9], b""):
        for second in (labels, gzip.compress(labels, mtime=0), idx(3, numbers=[0, 1])):
            seed("idx", struct.pack(">H", len(first)) + first + second)


def npy(kind, shape, numbers, columns_first=False):
    header = repr({"descr": kind, "fortran_order": columns_first, "shape": shape})
    header += " " * (-(len(header) + 11) % 64) + "\n"
    form = {"f8": "d", "f4": "f", "i8": "q"}[kind[1:]]
    body = struct.pack(f"{kind[0]}{len(numbers)}{form}", *numbers)
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(header)) + header.encode() + body


def arrays():
    numbers = [1, -2, 3, 4]
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        for kind in ("<f8", "<f4", ">f8", "<i8"):
            file = io.BytesIO()
            with zipfile.ZipFile(file, "w", packing) as archive:
                for name in ("w1.npy", "b1.npy"):
                    entry = zipfile.ZipInfo(name)
                    entry.compress_type = packing
                    archive.writestr(entry, npy(kind, (2, 2), numbers))
            seed("arrays", file.getvalue())
    for shape, columns_first in (((2, 2), False), ((2, 2), True), ((4,), False), ((2, 0, 3), True)):
        seed("arrays", npy("<f8", shape, [] if 0 in shape else numbers, columns_first))
    for kind, size in (("F64", 8), ("F32", 4), ("BF16", 2)):
        header = json.dumps({
            "__metadata__": {"format": "pt"},
            "w1": {"dtype": kind, "shape": [2, 2], "data_offsets": [0, 4 * size]},
            "b1": {"dtype": kind, "shape": [], "data_offsets": [4 * size, 5 * size]},
        }).encode()
        seed("arrays", struct.pack("<Q", len(header)) + header + bytes(5 * size))
    for text in ('{"w1": [[0.1, -2], [3, 4e-5]], "b1": [0.5], "c": 1}', '{"a": []}', "{}", '{"a": [[1], [2, 3]]}'):
        seed("arrays", text)


def points():
    head = "student,question,points,file,given\n"
    seed("points", head + "ada,why,0.5,a.json,because\n")
    seed("points", "student;question;points\r\n\"a;b\";#2.1;1,5\r\n'=x;why;\r\n")
    seed("points", 'student,file,state,why,"why verdict","why given"\nada,a.json,marked,1,"to-read","a ""b""\n"\n')
    seed("points", head + "ada,why,many\n\"open")


def submissions():
    text = (source / "tests/fuzz/seeds/submission.json").read_text()
    seed("submission", text)
    whole = json.loads(text)
    for key in whole:
        seed("submission", json.dumps({k: v for k, v in whole.items() if k != key}, ensure_ascii=False))
    seed("submission", json.dumps(whole).replace("1", "9223372036854775808"))
    for broken in ("", "{}", "[]", "[[[[[[[[[[", '{"a": 1, "a": 2}', text[:300]):
        seed("submission", broken)


def text_art():
    for text in ("#####\n..#..\n..#..\n", "X.\n.X\n\n.X\nX.\n", "10\n01\n\n\n\n1\n0\n", "\ufeff* *\r\n - \r\n",
                 "   \n###\n", "a\n", ""):
        seed("text_art", text)


def archives():
    lesson = (source / "tests/fuzz/seeds/lesson/data.yaml").read_bytes()
    table = b"x,y\n0.5,1\n"
    for entries in ({"a.yaml": lesson, "a.csv": table}, {"a.yaml": lesson, "b.yaml": lesson},
                    {"a.yaml": lesson, "pictures/a.png": b"\x89PNG"}, {"../a.yaml": lesson},
                    {"a.yaml": lesson, "A.YAML": lesson}, {"/a.yaml": lesson}, {}):
        for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            for sort in (0o100644, 0o120777):
                file = io.BytesIO()
                with zipfile.ZipFile(file, "w", packing) as archive:
                    for name, content in entries.items():
                        entry = zipfile.ZipInfo(name)
                        entry.compress_type = packing
                        entry.external_attr = sort << 16
                        archive.writestr(entry, content)
                seed("archive", file.getvalue())


for gather in (archives, course_maps, lessons, expressions, tables, pictures, arrays, points, submissions, text_art):
    gather()
