#!/bin/sh
# Proves that the house checks can fail: builds a small house that keeps every rule, breaks one rule at a time, and
# wants each named. Usage: self_test.sh QT_INCLUDE_DIR
set -eu
qt=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

build_house() {
    rm -rf "$work/house"
    mkdir -p "$work/house/core/domain" "$work/house/core/net" "$work/house/core/store" "$work/house/mock" \
        "$work/house/app/desktop/theme" "$work/house/app/desktop/tray" "$work/house/app/desktop/window"
    cd "$work/house"
    echo 'add_definitions(QT_NO_CONTEXTLESS_CONNECT)' >CMakeLists.txt
    printf '#pragma once\n#include <QString>\n' >core/domain/price.h
    printf '#include "domain/price.h"\n#include <QNetworkReply>\n' >core/net/client.cpp
    printf '#include "domain/price.h"\n#include "desktop/theme/theme.h"\n' >app/desktop/window/shell.cpp
    printf '#include <QWidget>\n' >app/desktop/theme/theme.h
    printf '#include "domain/price.h"\n' >app/desktop/tray/tray.cpp
    printf '#include "desktop/window/shell.h"\n' >app/desktop/main.cpp
    printf '#include "domain/price.h"\n#include <QTcpServer>\n' >mock/server.cpp
    cp "$here/../../.clang-format" .
    echo '# none' >classes.conf
}

lines() { # lines COUNT TEXT
    awk -v count="$1" -v text="$2" 'BEGIN { for (i = 0; i < count; i++) print text }'
}

# wants CHECK PATTERN: the check must fail and say PATTERN.
wants() {
    case $1 in
    arrows) output=$("$here/arrows.sh" "$work/house" "$qt" 2>&1) && code=0 || code=$? ;;
    rules) output=$("$here/rules.sh" "$work/house" "$work/house/classes.conf" 2>&1) && code=0 || code=$? ;;
    format) output=$("$here/format.sh" "$work/house" 2>&1) && code=0 || code=$? ;;
    esac
    if [ "$code" = 77 ]; then
        echo "skipped: $2"
    elif [ "$code" != 1 ] && [ "$code" != 123 ] || ! printf '%s\n' "$output" | grep -q -- "$2"; then
        echo "NOT CAUGHT by $1: $2 (exit $code)"
        printf '%s\n' "$output" | tail -n 3
        failed=1
    else
        echo "caught: $2"
    fi
    build_house
}

build_house
"$here/arrows.sh" "$work/house" "$qt" >/dev/null || { echo "a right house is called wrong by arrows.sh"; exit 1; }
"$here/rules.sh" "$work/house" "$work/house/classes.conf" >/dev/null || { echo "a right house is called wrong by rules.sh"; exit 1; }

echo '#include "net/client.h"' >>core/domain/price.h; wants arrows 'core/domain may not use net'
echo '#include <QWidget>' >>core/domain/price.h; wants arrows 'core/domain may not use Qt Widgets'
echo '#include <QtGui/QColor>' >>core/domain/price.h; wants arrows 'core/domain may not use Qt Gui'
echo '#include <QSqlQuery>' >>core/net/client.cpp; wants arrows 'core/net may not use Qt Sql'
echo '#include <QNetworkReply>' >>app/desktop/window/shell.cpp; wants arrows 'app/desktop/window may not use Qt Network'
echo '#include <QChart>' >>app/desktop/window/shell.cpp; wants arrows 'app/desktop/window may not use Qt Charts'
echo '#include <QCoroTask>' >>mock/server.cpp; wants arrows 'mock may not use Qt QCoro'
echo '#include "mock/simulator.h"' >>app/desktop/window/shell.cpp; wants arrows 'app/desktop/window may not use mock'
echo '#include "store/session.h"' >>app/desktop/theme/theme.h; wants arrows 'app/desktop/theme may not use store'
echo '#include "desktop/window/shell.h"' >>app/desktop/tray/tray.cpp; wants arrows 'app/desktop/tray may not use window'
echo '#include "store/session.h"' >>app/desktop/main.cpp; wants arrows 'app/desktop/main.cpp may not use store'
echo '#include "../net/client.h"' >>core/domain/price.h; wants arrows "not by ../"
echo '#include "nowhere/client.h"' >>core/domain/price.h; wants arrows 'names no room'
echo '#include <qt6keychain/keychain.h>' >>app/desktop/window/shell.cpp; wants arrows 'app/desktop/window may not use it'
mkdir -p core/cellar; echo '#include <QString>' >core/cellar/wine.h; wants arrows 'the file is in no room'

lines 151 '// line' >core/domain/long.h; wants rules 'a header has at most 150'
lines 601 '// line' >core/domain/long.cpp; wants rules 'a source has at most 600'
lines 401 '// line' >core/domain/long.cpp; wants rules '95th percentile of sources is 401'
for name in a b c d e; do lines 151 '// line' >core/domain/$name.cpp; done; wants rules 'median source has 151'
{ echo 'int f()'; echo '{'; lines 41 '    f();'; echo '}'; } >core/domain/long.cpp; wants rules '41 lines, a function'
{ echo 'struct A'; echo '{'; echo '    int f()'; echo '    {'; lines 41 '        f();'; echo '    }'; echo '};'; } \
    >core/domain/long.h; wants rules '41 lines, a function'
{ echo 'class A'; echo '{'; lines 15 '    int m_a = 0; ///< one'; echo '    std::map<QString, int> m_b{1, 2};'; echo '};'; } >core/domain/wide.h
wants rules 'A has 16 data members'
{ echo 'class A : public B'; echo '{'; lines 20 '    [[nodiscard]] int f(int a,'; echo '};'; } | sed 's/a,/a,\n        int b) const;/' >core/domain/wide.h
echo 'class C { int f(); };' >>core/domain/wide.h; sed -i '3i\    void g() { f(1, 2); }' core/domain/wide.h; wants rules 'A has 21 methods'
echo 'A 16 20' >classes.conf; printf 'class A\n{\n    int m_a = 0;\n};\n' >core/domain/wide.h; wants rules 'A has become small'
echo 'A 16 20' >classes.conf; wants rules 'A is gone'
echo '#include "store/local_store.h"' >core/store/outbox.h; wants rules 'outbox.h: a part of the store reaches up'
echo '    QEventLoop loop;' >>core/net/client.cpp; wants rules 'no nested event loops'
echo '    QThread::msleep(5);' >>core/net/client.cpp; wants rules 'nothing sleeps'
echo '    auto *button = sender();' >>core/net/client.cpp; wants rules 'knows its sender'
echo '    connect(a, SIGNAL(done()), b);' >>core/net/client.cpp; wants rules 'connect by function pointer'
echo "    line.split(u';');" >>core/net/client.cpp; wants rules 'do not split'
echo '    dialog->exec();' >>app/desktop/window/shell.cpp; wants rules 'open() or show()'
echo "    query.exec(u\"... where name = '%1'\"_s.arg(name));" >core/store/rows.cpp; wants rules 'values are bound'
echo '// TODO later' >>core/net/client.cpp; wants rules 'unfinished work'
echo 'nothing' >CMakeLists.txt; wants rules 'QT_NO_CONTEXTLESS_CONNECT is gone'

echo 'int   f( );' >>core/net/client.cpp; wants format 'clang-format-violations'
exit "$failed"
