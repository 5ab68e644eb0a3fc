#!/bin/sh
# Makes the letters of this folder from those of the npm packages: the weights 400 to 600 that the pages use, in two files,
# the letters of every page and the rest of the Latin file. Needs fonttools and brotli (Debian: python3-fonttools
# python3-brotli). Run from the top of the house: sh app/letters/make.sh
set -eu
common="U+0020-007E,U+00A0,U+00B7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F"
more="U+00A1-00B6,U+00B8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-2012,\
U+2015-2017,U+201A-201B,U+201E-2021,U+2023-2025,U+2027-202E,U+2030-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215"
features="kern,liga,tnum,locl,ccmp,mark,mkmk,rvrn"
for family in newsreader atkinson-hyperlegible-next; do
  narrowed="$(mktemp)"
  fonttools varLib.instancer -q "node_modules/@fontsource-variable/$family/files/$family-latin-wght-normal.woff2" \
    wght=400:600 -o "$narrowed"
  pyftsubset "$narrowed" --unicodes="$common" --layout-features="$features" --flavor=woff2 \
    --output-file="app/letters/$family-common.woff2"
  pyftsubset "$narrowed" --unicodes="$more" --layout-features="$features" --flavor=woff2 \
    --output-file="app/letters/$family-more.woff2"
  rm "$narrowed"
done
