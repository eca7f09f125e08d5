#!/usr/bin/env bash
# The types of the JavaScript, checked by TypeScript's compiler: `javascript.sh install` brings it (npm, once), `javascript.sh` checks, without network.
set -u
cd "$(dirname "$0")/.." || exit 1
home=.venv/node
version=5.9.3
if [ "${1:-}" = install ]; then
  command -v npm >/dev/null || exit 0
  [ -x "$home/node_modules/.bin/tsc" ] && exit 0
  echo "installing TypeScript $version, to check the JavaScript in lint"
  npm install --silent --no-fund --no-audit --no-save --prefix "$home" "typescript@$version" >/dev/null || echo "WARNING: npm could not install typescript@$version." >&2
  exit 0
fi
for tsc in "$home/node_modules/.bin/tsc" node_modules/.bin/tsc "$(command -v tsc)"; do
  if [ -x "$tsc" ] && command -v node >/dev/null; then
    "$tsc" --project tsconfig.json && echo "JavaScript: types checked" && exit 0
    exit 1
  fi
done
echo "WARNING: the JavaScript's types are NOT CHECKED here: node or TypeScript is missing." >&2
echo "WARNING: with node and npm, \`make setup\` brings TypeScript into .venv." >&2
