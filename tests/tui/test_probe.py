from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.settings import AgencyForm
from inspect_tui.workflow.work import OpenInspection
from tests.tui.user import at_the_program
import time

async def test_probe(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(AgencyForm())
        for key in ["down","down","down","escape","enter","enter","tab"]:
            await user.press(key)
            print(key, user.app.focused)
        await user.opens(FindingScreen(work, work.new_finding()))
        for key in ["down","down","down","tab","tab","tab","tab","tab","tab", "tab","tab"]:
            await user.press(key)
            print(key, user.app.focused)
