#!/usr/bin/env bash
# Runs the functions of a keychain test in a world of its own: private home, runtime folder, session bus and a
# real gnome-keyring, all gone afterwards.
#   with_keyring.sh open|locked|fresh|no-bus|prompt PROGRAM
set -euo pipefail
situation=$1
program=$2

needs=(dbus-run-session dbus-send gnome-keyring-daemon)
[[ $situation == prompt ]] && needs+=(Xvfb)
for tool in "${needs[@]}"; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done

if [[ -z ${ETCM_KEYRING_WORLD:-} ]]; then
    world=$(mktemp -d)
    trap 'rm -rf "$world"' EXIT
    export ETCM_KEYRING_WORLD=$world HOME=$world/home XDG_RUNTIME_DIR=$world/run
    unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    unset GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
    mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
    if [[ $situation == no-bus ]]; then
        "$program" noBus
    else
        dbus-run-session -- "$0" "$@"
    fi
    exit
fi

started=()
stop() {
    local pid
    for pid in "${started[@]}"; do
        kill -KILL "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    started=()
}
trap stop EXIT

# The name on the bus is owned once the daemon answers.
await_service() {
    local tries
    for tries in $(seq 100); do
        if dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'; then
            return
        fi
        sleep 0.05
    done
    echo "gnome-keyring-daemon did not take its name" >&2
    exit 1
}

start_unlocked() {
    gnome-keyring-daemon --unlock --foreground --components=secrets < <(printf test) >/dev/null 2>&1 &
    started+=($!)
    export ETCM_KEYRING_PID=$!
    await_service
}

start_locked() {
    gnome-keyring-daemon --start --foreground --components=secrets >/dev/null 2>&1 &
    started+=($!)
    await_service
}

case $situation in
open)
    start_unlocked
    "$program" storesAndForgets daemonThatHangs
    ;;
locked)
    start_unlocked
    "$program" leavesOneSecret
    stop
    start_locked
    "$program" locked
    ;;
fresh)
    "$program" noDefaultKeyring
    ;;
prompt)
    start_unlocked
    "$program" leavesOneSecret
    stop
    Xvfb -displayfd 1 -screen 0 640x480x8 -nolisten tcp -noreset >"$ETCM_KEYRING_WORLD/display" 2>/dev/null &
    started+=($!)
    for _ in $(seq 100); do
        [[ -s $ETCM_KEYRING_WORLD/display ]] && break
        sleep 0.05
    done
    DISPLAY=:$(cat "$ETCM_KEYRING_WORLD/display")
    export DISPLAY
    dbus-update-activation-environment DISPLAY
    start_locked
    "$program" promptTurnedDown unansweredPrompt
    ;;
*)
    echo "unknown situation $situation" >&2
    exit 2
    ;;
esac
