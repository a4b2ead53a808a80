"""Signals that end the program, also where a system has fewer of them."""

import asyncio
import os
import signal
from types import SimpleNamespace
from typing import Any

import pytest

from selfassess.tui.terminal.signals import (
    HANG_UP,
    ctrl_c_heard_later,
    ending_signals,
    exit_code,
    hear,
    heard_by,
    leave_ctrl_c_to_others,
    noted_in,
    press_ctrl_c,
)


def test_the_loop_hears_all_that_would_end_the_program() -> None:
    async def heard() -> list[int]:
        loop, numbers = asyncio.get_running_loop(), list[int]()
        hear(loop, numbers.append)
        for number in ending_signals():
            os.kill(os.getpid(), number)
        while len(numbers) < 3:
            await asyncio.sleep(0.01)
        for number in ending_signals():
            loop.remove_signal_handler(number)
        return numbers

    assert HANG_UP == signal.SIGHUP
    assert sorted(asyncio.run(heard())) == [HANG_UP, signal.SIGINT, signal.SIGTERM]


def test_on_windows_there_is_no_hang_up_and_the_loop_hears_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_arguments: object) -> None:
        asked.append(1)
        raise NotImplementedError

    asked: list[int] = []
    loop: Any = SimpleNamespace(add_signal_handler=refuse)
    monkeypatch.delattr(signal, "SIGHUP")
    hear(loop, print)
    assert len(asked) == 2
    assert ending_signals() == [signal.SIGINT, signal.SIGTERM]
    assert exit_code(HANG_UP) == 129


def test_who_heard_them_before_hears_them_again() -> None:
    before, heard = signal.getsignal(signal.SIGTERM), list[int]()
    remembered, remember = os.pipe()
    os.set_blocking(remember, False)
    with heard_by(lambda number, _frame: heard.append(number)), noted_in(remember):
        os.kill(os.getpid(), signal.SIGTERM)
        assert os.read(remembered, 1) == bytes([signal.SIGTERM])
    os.close(remembered)
    os.close(remember)
    assert heard == [signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) == before


def test_ctrl_c_can_be_left_to_who_started_the_process() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        leave_ctrl_c_to_others()
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


def test_on_windows_work_of_another_process_is_not_stopped() -> None:
    def refuse(number: int) -> None:
        raise ValueError(f"Unsupported signal: {number}")

    process: Any = SimpleNamespace(send_signal=refuse)
    press_ctrl_c(process)


def test_ctrl_c_is_heard_later_and_where_that_cannot_be_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Threads of other tests may be there yet; the signal is for this one.
    heard: list[int] = []
    with heard_by(lambda number, _frame: heard.append(number)):
        with ctrl_c_heard_later():
            signal.raise_signal(signal.SIGINT)
            assert heard == []
        assert heard == [signal.SIGINT]
        monkeypatch.delattr(signal, "pthread_sigmask")
        with ctrl_c_heard_later():
            signal.raise_signal(signal.SIGINT)
            assert len(heard) == 2
