# Sourced by ./test: the pictures of all states, and how some of them differ from those that are kept.

still=tests/ExpressiFy.Browser.Tests/still
states=tests/ExpressiFy.Browser.Tests/states.txt
pictures=artifacts/screenshots
# Of all pixels, the most that may differ; one differs where its colour is more than a tenth of the way to the opposite.
most_different=0.5

# Names the states without a picture, and the pictures of states that are not listed.
check_states() {
  local state width look missing=0 taken
  while read -r state; do
    for width in 390 768 1280 1920; do
      for look in light dark; do
        [ -s "$pictures/$state-$width-$look.png" ] || { say "No picture of \"$state\" at $width, $look"; missing=1; }
      done
    done
  done < <(sed 's/ *#.*//; /^$/d' "$states")
  for taken in "$pictures"/*-390-light.png; do
    state=$(basename "$taken" -390-light.png)
    grep -qE "^$state( |\$)" "$states" || { say "\"$state\" has pictures and is not in $states"; missing=1; }
  done
  return "$missing"
}

# Compares still states with the pictures that are kept; with EXPRESSIFY_RECORD_STILL, keeps those of today.
check_still() {
  local odiff=node_modules/@odiff/linux-x64/odiff
  [ -x "$odiff" ] || { say "odiff is there for Linux on x64 only; still pictures are not compared."; return 0; }
  local kept name differs=0 answer
  for kept in "$still"/*.png; do
    name=$(basename "$kept")
    if [ -n "${EXPRESSIFY_RECORD_STILL:-}" ]; then cp "$pictures/$name" "$kept"; continue; fi
    answer=$("$odiff" "$kept" "$pictures/$name" "$pictures/differs-$name" --threshold 0.1 --antialiasing --parsable-stdout) || true
    # "0" for the same, else "pixels;percent".
    if [ "$answer" = 0 ] || awk -v p="${answer#*;}" -v most="$most_different" 'BEGIN { exit !(p != "" && p + 0 <= most) }'; then
      rm -f "$pictures/differs-$name"
    else
      say "$name differs from the picture that is kept ($answer): $pictures/differs-$name"; differs=1
    fi
  done
  return "$differs"
}
