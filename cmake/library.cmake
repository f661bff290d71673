# One CMake library per folder of models/ (and ui/): the link list *is* the architecture.
#
# A folder's headers are reachable only as "folder/header.h" and only by those that link it: the include path of
# each library is a directory holding nothing but a link to that folder. So a wrong include does not compile.

add_library(cm-warnings INTERFACE)
target_compile_options(cm-warnings INTERFACE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CM_WARNINGS_ARE_ERRORS)
    target_compile_options(cm-warnings INTERFACE -Werror)
endif()
target_compile_definitions(cm-warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_UNITY_BUILD)
    # Several sources are one to the compiler then, so that it takes their own types for those of a header.
    target_compile_options(cm-warnings INTERFACE -Wno-subobject-linkage)
endif()
if(CM_SANITIZE)
    # A finding ends the program, so that its test fails. gcc 12 sees uninitialised values that are none behind the checks
    # that the sanitizers add (std::optional in coroutine frames), hence that one warning off.
    target_compile_options(cm-warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer -Wno-maybe-uninitialized)
    target_link_options(cm-warnings INTERFACE -fsanitize=address,undefined)
endif()

# cm_library(NAME [MOC] SOURCES … LINK … [PRIVATE …]): the library of the current folder. MOC only where a Q_OBJECT lives.
function(cm_library name)
    cmake_parse_arguments(ARG "MOC" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(cm-${name} STATIC ${ARG_SOURCES})
    set(view ${PROJECT_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${view})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/${name} SYMBOLIC)
    target_include_directories(cm-${name} PUBLIC ${view})
    target_link_libraries(cm-${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE} cm-warnings)
    if(ARG_MOC)
        set_target_properties(cm-${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# cm_test(NAME LABEL unit SECONDS 10 SOURCES … LINK …): one QtTest program; over its budget is a failure.
function(cm_test name)
    cmake_parse_arguments(ARG "" "LABEL;SECONDS" "SOURCES;LINK" ${ARGN})
    add_executable(test-${name} ${ARG_SOURCES})
    target_compile_options(test-${name} PRIVATE -O0) # it is run once, and compiled as often
    target_link_libraries(test-${name} PRIVATE ${ARG_LINK} Qt6::Test cm-warnings)
    set_target_properties(test-${name} PROPERTIES AUTOMOC ON)
    # QtTest's crash handler starts gdb and waits for it: a crashed test would outlive its budget.
    add_test(NAME ${name} COMMAND test-${name} -nocrashhandler)
    if(CM_SANITIZE)
        math(EXPR ARG_SECONDS "${ARG_SECONDS} * 3") # twice is usual, and a finding prints its stack
    endif()
    # A skipped check proves nothing: it fails the suite. `installers/linux/prepare` installs what tests need.
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_SECONDS} FAIL_REGULAR_EXPRESSION "SKIP   :"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;CM_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endfunction()
