#!/bin/sh
# Opens the review page of Candour: double-click this file (macOS; on Linux candour.desktop calls it).
cd "$(dirname "$0")" || exit 1
if ! command -v python3 >/dev/null 2>&1; then
  echo "Python is not on this computer yet."
  echo "Install Python 3.11 or newer from python.org and double-click this file again."
  printf "Press Enter to close this window. "
  read -r _
  exit 1
fi
echo "Keep this window open while you work; close it when you have finished."
python3 build.py review "$@" && exit 0
printf "Press Enter to close this window. "
read -r _
exit 1
