# collect_features(TARGET INTERFACE FOLDER HEADER): every FOLDER/NAME.cpp must define
# void core::register_NAME(Registry<INTERFACE>&). The calls are generated in file-name order, so adding a
# feature is adding a file; there are no static initialisers and no central list.
function(collect_features target interface folder header)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  set(declarations "")
  set(calls "")
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME_WE)
    string(APPEND declarations "void register_${name}(Registry<${interface}>&);\n")
    string(APPEND calls "        register_${name}(registry);\n")
  endforeach()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}_${interface}.cpp)
  file(CONFIGURE OUTPUT ${out} @ONLY CONTENT [[
#include "core/base/registry.h"
#include "@header@"
namespace core {
@declarations@
template <>
const Registry<@interface@>& builtins<@interface@>() {
    static const Registry<@interface@> all = [] {
        Registry<@interface@> registry;
@calls@        return registry;
    }();
    return all;
}
} // namespace core
]])
  target_sources(${target} PRIVATE ${sources} ${out})
endfunction()
