from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.workflow.work import OpenInspection
from tests.tui.user import at_the_program
import time

async def test_probe(work: OpenInspection) -> None:
    async with at_the_program(work.workspace) as user:
        print(user.screen)
        await user.opens(InspectScreen(work))
        print(user.screen)
        t=time.time()
        await user.press("1")
        print(time.time()-t)
        await user.press("２")
        print(time.time()-t)
        await user.press("enter")
        print(time.time()-t)
        print(user.screen)
        await user.types("后厨东墙")
        print(time.time()-t)
        print(user.screen)
        await user.press("f10")
        print(user.screen)
        print(time.time()-t)
        await user.press("f8")
        print(user.screen)
        await user.press("f4")
        print(user.screen)
        await user.press("escape", "f6")
        print(user.screen)
