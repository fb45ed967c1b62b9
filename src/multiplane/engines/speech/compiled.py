"""Kernels as machine code in the cache: numba compiles them once, later processes only load them.

Importing numba and making it ready takes a process longer than a short line takes to be spoken. Its object code needs
neither: llvmlite links it, and it is called with plain addresses. The code is compiled for the processor at hand; the name
of its file holds what it was made from (source, numba, processor) and its own hash. New code is first linked in a
process of its own: what does not link (another numba, another platform) ends a process at once. Then, or where numba
can no longer be asked for its code, numba itself runs the kernels: the same sums, later, and perhaps rounded otherwise.

A kernel is a function in the part of Python that numba compiles to code without exceptions or allocation. Its parameters are
annotated with the types below, it returns nothing. What it may read or write is not checked, as in numba; its arrays are.
"""

from __future__ import annotations

import ctypes
import inspect
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from blake3 import blake3

from multiplane.engines.cache import cache_folder, put

Code = dict[str, tuple[str, bytes]]  # kernel -> its symbol and its object code

# Types of parameters: arrays in C order by type and dimensions, and a whole number.
F1, F2, F3, D1, D2, I = "float32 1", "float32 2", "float32 3", "float64 1", "float64 2", ""  # noqa: E741
_LOOSE = frozenset({"contract", "reassoc", "nsz", "arcp"})  # as far as is needed to work on eight channels at once


class Kernel:
    """A function that is machine code from its first call on."""

    def __init__(self, function: Callable[..., None], *, loose: bool):
        self.name, self.function, self.loose = function.__name__, function, loose
        self.types: list[str] = [eval(one.annotation, function.__globals__) for one in inspect.signature(function).parameters.values()]
        self._run: Callable[..., None] | None = None
        self._plain = False  # whether numba itself runs it
        _kernels_of(function.__module__)[self.name] = self

    def __call__(self, *values: Any) -> None:
        """Run on `values`. Raises TypeError for what does not fit the annotations."""
        if self._run is None:
            link_kernels(self.function.__module__)
        if self._plain:
            self._run(*values)
            return
        words: list[int] = []
        for value, type_ in zip(values, self.types, strict=True):
            if not type_:
                words.append(value)
                continue
            if f"{value.dtype} {value.ndim}" != type_ or not value.flags.c_contiguous:
                raise TypeError(f"{self.name} takes an array of {type_} dimensions in C order, not of {value.dtype} {value.ndim}")
            words += (value.__array_interface__["data"][0], *value.shape)
        self._run(*words)


def kernel(function: Callable[..., None]) -> Kernel:
    """A kernel whose sums may be taken in any order, always the same one."""
    return Kernel(function, loose=True)


def exact(function: Callable[..., None]) -> Kernel:
    """A kernel that does what is written in the order in which it is written."""
    return Kernel(function, loose=False)


_ALL: dict[str, dict[str, Kernel]] = {}


def _kernels_of(module: str) -> dict[str, Kernel]:
    return _ALL.setdefault(module, {})


def link_kernels(module: str) -> None:
    """Give every kernel of a module its machine code, if they have it not yet."""
    kernels = _kernels_of(module)
    if all(one._run for one in kernels.values()):
        return
    code = _code_of(module)
    addresses = _link(code) if code else {}
    for name, one in kernels.items():
        if code:
            parameters = [ctypes.c_ssize_t] * sum(1 + (int(type_[-1]) if type_ else 0) for type_ in one.types)
            one._run = ctypes.CFUNCTYPE(None, *parameters)(addresses[name])
        else:
            one._run, one._plain = _by_numba(one), True


def _by_numba(one: Kernel) -> Callable[..., None]:
    from numba import njit

    return njit(cache=True, **_how(one))(one.function)


def _link(code: Code) -> dict[str, int]:
    """The address of each kernel in this process. What cannot be linked ends the process."""
    import llvmlite.binding as llvm

    for name in ("initialize_native_target", "initialize_native_asmprinter"):
        getattr(llvm, name)()
    for name, address in (("memset", ctypes._memset_addr), ("memcpy", ctypes._memmove_addr), ("memmove", ctypes._memmove_addr)):
        llvm.add_symbol(name, address)
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(_STUBS), llvm.Target.from_default_triple().create_target_machine())
    for _, data in code.values():
        engine.add_object_file(llvm.ObjectFileRef.from_data(data))
    engine.finalize_object()
    _ENGINES.append(engine)
    return {name: engine.get_function_address(symbol) for name, (symbol, _) in code.items()}


def links(path: str) -> None:
    """Link the code of a file, in a process that may end over it."""
    _link(_read(Path(path).read_bytes()))


def _does_link(path: Path) -> bool:
    """Whether the code of a file can be linked here, tried in another process."""
    run = subprocess.run([sys.executable, "-c", f"from {__name__} import links; links({str(path)!r})"], capture_output=True, timeout=120)
    return run.returncode == 0


# The code names numba's runtime on paths that no kernel takes. These stand in for it within our own engine alone: numba may be
# at work in the same process.
_STUBS = "\n".join(f"define void @{name}() {{ ret void }}" for name in (
    "NRT_Free", "NRT_MemInfo_call_dtor", "NRT_decref", "NRT_incref", "numba_do_raise", "numba_gil_ensure", "numba_gil_release",
    "numba_runtime_build_excinfo_struct", "numba_unpickle"))
_ENGINES: list[Any] = []  # their code lives as long as they do


def _code_of(module: str) -> Code:
    """Symbol and object code of each kernel, from the cache or compiled; empty where it is of no use here."""
    stem = f"{module.rsplit('.', 1)[1]}-{_made_from(module)}"
    for found in sorted(cache_folder().glob(f"{stem}-*.code")):
        data = found.read_bytes()
        if blake3(data).hexdigest()[:16] == found.stem.rsplit("-", 1)[1]:
            return _read(data)
    try:
        code = {name: _compile(one) for name, one in _kernels_of(module).items()}
    except (AttributeError, ImportError, TypeError):  # numba's inner parts are not what they were
        code = {}
    if code:
        tried = put(f"{stem}.trial", lambda path: path.write_bytes(msgspec.msgpack.encode(code)))
        code = code if _does_link(tried) else {}
        tried.unlink(missing_ok=True)
    data = msgspec.msgpack.encode(code)
    put(f"{stem}-{blake3(data).hexdigest()[:16]}.code", lambda path: path.write_bytes(data))
    return code


def _read(data: bytes) -> Code:
    return msgspec.msgpack.decode(data, type=dict[str, tuple[str, bytes]])


def _made_from(module: str) -> str:
    """What the code of a module depends on: sources, versions, processor."""
    from importlib.metadata import version

    import llvmlite.binding as llvm

    processor = f"{llvm.get_host_cpu_name()} {llvm.get_host_cpu_features().flatten()}"
    source = Path(sys.modules[module].__file__).read_bytes() + Path(__file__).read_bytes()
    return blake3(b"\0".join([source, version("numba").encode(), version("llvmlite").encode(), processor.encode()])).hexdigest()[:16]


def _how(one: Kernel) -> dict[str, Any]:
    """Options for numba."""
    return {"error_model": "numpy", "fastmath": set(_LOOSE) if one.loose else False}


def _compile(one: Kernel) -> tuple[str, bytes]:
    """Symbol and object code of a function that takes addresses and sizes, and calls the kernel with arrays."""
    from numba import carray, njit, types
    from numba.core.ccallback import CFunc

    how = _how(one)
    names, arguments, signature = [], [], []
    for name, type_ in zip(inspect.signature(one.function).parameters, one.types, strict=True):
        sizes = [f"{name}_{axis}" for axis in range(int(type_[-1]) if type_ else 0)]
        names += [name, *sizes]
        arguments.append(f"carray({name}, ({', '.join(sizes)},))" if type_ else name)
        signature += [types.CPointer(getattr(types, type_[:-2])) if type_ else types.intp, *[types.intp] * len(sizes)]
    space = {"carray": carray, "kernel": njit(**how)(one.function)}
    exec(f"def call({', '.join(names)}):\n    kernel({', '.join(arguments)})", space)
    made = CFunc(space["call"], (tuple(signature), types.void), {}, how)
    customise = made._compiler._customize_flags

    def apart(flags):
        flags = customise(flags)
        flags.noalias = True  # arrays that are written share no memory with others
        return flags

    made._compiler._customize_flags = apart
    made.compile()
    return made.native_name, made._library._get_compiled_object()
