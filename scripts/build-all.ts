import { ensureBuild, ensureClient } from "./build";

// What a start would write before it serves: for images, and for those who want a start to be quick.
await ensureClient();
await ensureBuild();
