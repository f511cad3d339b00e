"""Prints how many bytes python-qrcode's PNG has of each symbol: standard input holds a list of matrices as JSON."""

import io
import json
import sys

import qrcode

lengths = []
for matrix in json.load(sys.stdin):
    code = qrcode.QRCode(box_size=10, border=4)
    # Taken for encoded already: the same symbol as everybody else's, not one of its own choosing.
    code.data_cache = []
    code.modules = [[bool(module) for module in row] for row in matrix]
    code.modules_count = len(matrix)
    png = io.BytesIO()
    code.make_image().save(png)
    lengths.append(len(png.getvalue()))
print(json.dumps(lengths))
