# The Debian packages, one for each component: cpack --config build/release/CPackConfig.cmake
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME energy-trading)
set(CPACK_PACKAGE_VENDOR "The Energy Trading Connectivity Monitor authors")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL monitor collector mock common)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER
    "The Energy Trading Connectivity Monitor authors <maintainers@energy-trading-monitor.example>")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${ETCM_HOMEPAGE})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# etcm_package(<component> SECTION s DEPENDS ... [RECOMMENDS ...] [SUGGESTS ...] DESCRIPTION summary line...
#              [CONTROL file...])
# What is linked is found by dpkg-shlibdeps; DEPENDS names what is only opened at run time.
macro(etcm_package component)
    cmake_parse_arguments(DEB "" "SECTION;DEPENDS;RECOMMENDS;SUGGESTS" "DESCRIPTION;CONTROL" ${ARGN})
    string(TOUPPER ${component} name)
    list(POP_FRONT DEB_DESCRIPTION summary)
    list(JOIN DEB_DESCRIPTION "\n" text)
    set(CPACK_COMPONENT_${name}_DESCRIPTION "${summary}\n${text}")
    set(CPACK_DEBIAN_${name}_PACKAGE_NAME energy-trading-${component})
    set(CPACK_DEBIAN_${name}_PACKAGE_SECTION ${DEB_SECTION})
    set(CPACK_DEBIAN_${name}_PACKAGE_DEPENDS "${DEB_DEPENDS}")
    set(CPACK_DEBIAN_${name}_PACKAGE_RECOMMENDS "${DEB_RECOMMENDS}")
    set(CPACK_DEBIAN_${name}_PACKAGE_SUGGESTS "${DEB_SUGGESTS}")
    set(CPACK_DEBIAN_${name}_PACKAGE_CONTROL_EXTRA ${DEB_CONTROL})
endmacro()

set(same "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
# Without zone data the programs refuse to start; the drivers of both databases are plugins.
set(runtime "tzdata, libqt6sql6-sqlite")
set(databases "libqt6sql6-psql, ca-certificates, energy-trading-common ${same}")
etcm_package(monitor SECTION net
    DEPENDS "${runtime}, ${databases}"
    RECOMMENDS "gnome-keyring | org.freedesktop.secrets, qt6-translations-l10n, qt6-wayland, fonts-dejavu-core"
    SUGGESTS "energy-trading-collector, energy-trading-mock, postgresql"
    DESCRIPTION "watch energy-market APIs on the desktop"
        "Polls energy-market APIs on schedule: quarter-hourly dynamic prices, live"
        "plant telemetry and ripple-control signals. Keeps every fact in a local file"
        "and in PostgreSQL, draws them, and tells once when an integration fails, lags"
        "or lies.")
etcm_package(collector SECTION net
    DEPENDS "${runtime}, ${databases}"
    SUGGESTS "postgresql, gnome-keyring | org.freedesktop.secrets, energy-trading-mock"
    DESCRIPTION "collect energy prices, plant readings and signals without a screen"
        "Polls energy-market APIs on schedule, keeps every fact in a local file and"
        "delivers it to PostgreSQL. Commands poll once, fill gaps, export, tell the"
        "state, and find out what is wrong with a source."
        "The systemd service is installed and not enabled."
    CONTROL ${CMAKE_CURRENT_SOURCE_DIR}/debian/postinst ${CMAKE_CURRENT_SOURCE_DIR}/debian/prerm
            ${CMAKE_CURRENT_SOURCE_DIR}/debian/postrm ${CMAKE_CURRENT_SOURCE_DIR}/debian/conffiles)
etcm_package(mock SECTION net
    DEPENDS "tzdata"
    SUGGESTS "energy-trading-collector, curl"
    DESCRIPTION "simulate energy-market APIs and their faults"
        "Serves the dialects of energy-market APIs on a loopback port, with plausible"
        "data, its own clock and faults to order. Records and replays what a real host"
        "answers.")
etcm_package(common SECTION misc
    DEPENDS "hicolor-icon-theme"
    SUGGESTS "postgresql-client"
    DESCRIPTION "icons, SQL and configuration reference of the energy trading monitor"
        "What desktop and collector share: icons, the manual page and the example of"
        "the configuration, and the SQL that makes schema and roles in PostgreSQL.")
set(CPACK_DEBIAN_COMMON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_COMMON_PACKAGE_SHLIBDEPS OFF)
include(CPack)
