/** What the pages' scripts do, each in a file of its own. Loaded as a module on every page. */
import { keepLive } from "./live.js";
import { keepDrafts } from "./draft.js";
import { watchFields } from "./field.js";
import { watchCopyButtons } from "./copy.js";
import { watchHotkeys } from "./hotkey.js";
import { watchInbox } from "./inbox.js";
import { watchMenus } from "./menu.js";
import { watchPasswords } from "./password.js";
import { keepTimesCurrent } from "./relative-time.js";
import { watchUploads } from "./upload.js";
import { watchSwaps } from "./swap.js";
import { drawDiagrams } from "./diagram.js";

watchFields();
watchCopyButtons();
watchHotkeys();
watchMenus();
watchPasswords();
keepTimesCurrent();
keepLive();
watchUploads();
keepDrafts();
watchInbox();
watchSwaps();
drawDiagrams();
