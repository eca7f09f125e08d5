#!/usr/bin/env bash
# Installs the system packages that tests need and pip cannot bring; where that is impossible, says loudly what stays untested.
set -u
missing=()
fc-list 2>/dev/null | grep -qi cjk || missing+=(fonts-noto-cjk fontconfig)
command -v chromium >/dev/null || missing+=(chromium)
[ "${1:-}" != all ] || command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing+=(firefox-esr)
python3 -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library("cairo"))' 2>/dev/null || missing+=(libcairo2)
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing for the tests: ${missing[*]}"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}") >/dev/null && exit 0
fi
echo "WARNING: not installed and not installable here: ${missing[*]} (Debian's names)." >&2
echo "WARNING: without cairo and a Chinese font, tests of pictures as PNG, and of Chinese in them, are SKIPPED and say so; without Chromium, tests of the widgets and the lab FAIL." >&2
