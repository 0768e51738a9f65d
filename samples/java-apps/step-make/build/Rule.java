package build;

import java.util.List;

/** How a target is made from what it needs. */
record Rule(String target, List<String> needs, List<String> commands) {}
