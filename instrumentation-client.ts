import { config } from "zod";

// Runs before anything else in the browser. zod would try whether code may be made from text, which our content security
// policy refuses and reports each time.
config({ jitless: true });
