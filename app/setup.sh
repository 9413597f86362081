# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: installs what is missing on a Debian 12 machine, configures and builds the release preset.
# Everything it says goes to standard error: standard output belongs to the program.

packages=(
  cmake ninja-build g++ pkg-config
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6sql6-sqlite
  libroaring-dev libgumbo-dev libuchardet-dev libpoppler-qt6-dev
  iso-codes fonts-dejavu-core ca-certificates
)

say() { printf 'entente: %s\n' "$*" >&2; }

install_packages() {
  local missing=() package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and neither root rights nor sudo are there to install them: ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || say "the package lists could not be renewed; going on with the old ones"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build TARGET...: configures on first use, then builds the targets; quiet when there is nothing to do.
build() {
  local root=$1; shift
  local folder=$root/build/release
  if [ ! -f "$folder/build.ninja" ]; then
    say "configuring $folder; the first build takes some minutes"
    (cd "$root" && cmake --preset release) >&2 || return 1
  fi
  # What ninja says when there is nothing to do is no news.
  (set -o pipefail; ninja -C "$folder" "$@" | { grep -vE 'Entering directory|Re-checking globbed|no work to do' >&2 || true; })
}
