# What `cmake --install` puts where beside the programs (app/CMakeLists.txt), and the Debian package made of it:
#   cmake --build build/release && cpack --config build/release/CPackConfig.cmake -B build/packages
if(CM_WITH_UI)
    install(FILES installers/linux/catalog-manager.desktop DESTINATION share/applications)
    install(FILES resources/application/catalog-manager.svg DESTINATION share/icons/hicolor/scalable/apps)
endif()
install(FILES LICENSE DESTINATION share/doc/catalog-manager RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME catalog-manager)
set(CPACK_PACKAGE_VENDOR "Catalog Manager Pro")
set(CPACK_PACKAGE_CONTACT "Catalog Manager Pro <maintainers@catalog-manager.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# The libraries the programs name; what Qt loads by itself (platforms, TLS) and the type come by hand.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter | fonts-dejavu-core, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, xdg-desktop-portal")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    " Registers data sources as catalogs in a running Trino, without a restart: plans every change in Kubernetes, OPA\n and Trino, carries it out step by step, reads from the source, opens access last, undoes all when a step fails.\n A window and a command line, in French and English.")
include(CPack)
