# How a room, its tests and the programs are built. The floor plan itself is the table of room() lines in CMakeLists.txt.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

option(BROADSHEET_WERROR "Treat warnings as errors" ON)
option(BROADSHEET_PCH "Precompile the Qt headers of each room" ON)

add_library(house_rules INTERFACE)
target_compile_options(house_rules INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wshadow
  $<$<BOOL:${BROADSHEET_WERROR}>:-Werror>)
target_compile_definitions(house_rules INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(BROADSHEET_SANITIZE)
  string(REPLACE "," ";" _kinds "${BROADSHEET_SANITIZE}")
  foreach(_kind IN LISTS _kinds)
    add_compile_options(-fsanitize=${_kind})
    add_link_options(-fsanitize=${_kind})
  endforeach()
  add_compile_options(-fno-omit-frame-pointer)
endif()

# room(PATH [USES room...] [QT module...] [LIBS target...] [TESTS target...])
# One folder, one static library, and the only rooms, Qt modules and libraries it may touch. Path = namespace = target.
# TESTS are libraries that only the tests of the room need. Qt and libraries are PRIVATE, so that what one room includes
# cannot leak into another; tests/layers.cmake checks the rest.
function(room path)
  cmake_parse_arguments(ROOM "" "" "USES;QT;LIBS;TESTS" ${ARGN})
  string(REPLACE "/" "_" target ${path})
  get_filename_component(floor ${path} DIRECTORY)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${path}/*.cpp ${PROJECT_SOURCE_DIR}/${path}/*.h)
  if(NOT files)
    file(WRITE ${PROJECT_BINARY_DIR}/empty.cpp "")
    set(files ${PROJECT_BINARY_DIR}/empty.cpp)
  endif()
  add_library(${target} STATIC ${files})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/${floor})
  string(REPLACE "/" "_" uses "${ROOM_USES}")
  list(TRANSFORM ROOM_QT PREPEND Qt6:: OUTPUT_VARIABLE qt)
  target_link_libraries(${target} PUBLIC ${uses} PRIVATE ${qt} ${ROOM_LIBS} house_rules)
  if(BROADSHEET_PCH)
    set(headers <QtCore/QtCore> <algorithm> <memory> <optional> <utility> <variant>)
    foreach(module IN LISTS ROOM_QT)
      if(module MATCHES "^(Gui|Widgets)$")
        list(APPEND headers <Qt${module}/Qt${module}>)
      endif()
    endforeach()
    target_precompile_headers(${target} PRIVATE ${headers})
  endif()
  set_property(TARGET ${target} PROPERTY ROOM_QT "${ROOM_QT}")
  set_property(TARGET ${target} PROPERTY ROOM_LIBS "${ROOM_LIBS};${ROOM_TESTS}")
  set_property(GLOBAL APPEND PROPERTY HOUSE_ROOMS ${path})
  list(JOIN ROOM_USES " " used)
  file(APPEND ${PROJECT_BINARY_DIR}/rooms.txt "${path}: ${used}\n")
  room_tests(${path})
endfunction()

# Every tests/<room>/*_test.cpp is one QtTest program and one ctest, linked with its room and what the room uses.
function(room_tests path)
  string(REPLACE "/" "_" target ${path})
  get_filename_component(name ${path} NAME)
  file(GLOB tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${name}/*_test.cpp)
  get_target_property(qt ${target} ROOM_QT)
  get_target_property(libs ${target} ROOM_LIBS)
  list(TRANSFORM qt PREPEND Qt6::)
  foreach(test IN LISTS tests)
    get_filename_component(leaf ${test} NAME_WE)
    set(exe ${name}_${leaf})
    add_executable(${exe} ${test})
    set_target_properties(${exe} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_include_directories(${exe} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${exe} PRIVATE ${target} ${qt} Qt6::Test house_rules)
    if(libs)
      target_link_libraries(${exe} PRIVATE ${libs})
    endif()
    target_compile_definitions(${exe} PRIVATE
      TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" SAMPLES="${PROJECT_SOURCE_DIR}/resources/samples"
      SHARE="${PROJECT_BINARY_DIR}/share/broadsheet" PROGRAMS="${PROJECT_BINARY_DIR}/bin")
    add_test(NAME ${name}/${leaf} COMMAND ${exe})
    set_tests_properties(${name}/${leaf} PROPERTIES TIMEOUT 300 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
  endforeach()
endfunction()

# page_resources(TARGET FOLDER): the files of a folder, compiled in as :/<its name>/...
function(page_resources target folder)
  get_filename_component(name ${folder} NAME)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*)
  qt_add_resources(${target} ${target} PREFIX /${name} BASE ${PROJECT_SOURCE_DIR}/${folder} FILES ${files})
endfunction()

# program(NAME SOURCE USES room... QT module...): an executable in bin/.
function(program name source)
  cmake_parse_arguments(PROGRAM "" "" "USES;QT" ${ARGN})
  add_executable(${name} ${source})
  string(REPLACE "/" "_" rooms "${PROGRAM_USES}")
  list(TRANSFORM PROGRAM_QT PREPEND Qt6::)
  target_link_libraries(${name} PRIVATE ${rooms} ${PROGRAM_QT} house_rules)
  target_compile_definitions(${name} PRIVATE BROADSHEET_VERSION="${PROJECT_VERSION}")
  install(TARGETS ${name} RUNTIME)
endfunction()

# translations(PROGRAM FOLDER): its .ts files, compiled in as :/i18n/<name>.qm. English has one for its plurals.
function(translations program folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.ts)
  set_source_files_properties(${sources} PROPERTIES OUTPUT_LOCATION ${PROJECT_BINARY_DIR}/i18n)
  qt_add_lrelease(${program} TS_FILES ${sources} QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(${program} i18n PREFIX /i18n BASE ${PROJECT_BINARY_DIR}/i18n FILES ${compiled})
endfunction()

# Each folder tests/bench/<tool> with a main.cpp is a developer's tool, built by name (bench_<tool>), never run by ctest.
function(bench_tool tool)
  set(folder ${PROJECT_SOURCE_DIR}/tests/bench/${tool})
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  add_executable(bench_${tool} EXCLUDE_FROM_ALL ${files})
  target_include_directories(bench_${tool} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(bench_${tool} PRIVATE SHARE="${PROJECT_BINARY_DIR}/share/broadsheet")
  target_link_libraries(bench_${tool} PRIVATE ${ARGN} Qt6::Core house_rules)
endfunction()

# All that have not been made by a bench_tool() of their own.
function(bench_tools)
  file(GLOB mains CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/*/main.cpp)
  foreach(main IN LISTS mains)
    get_filename_component(folder ${main} DIRECTORY)
    get_filename_component(tool ${folder} NAME)
    if(NOT TARGET bench_${tool})
      bench_tool(${tool} ${ARGN})
    endif()
  endforeach()
endfunction()
