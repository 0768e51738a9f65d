package dev.boundwise.knowledge;

/**
 * How an asynchronous framework says what advice needs to say.
 *
 * @param name {@code asyncio}, {@code trio}, {@code anyio} or {@code curio}
 * @param sleep the function to await in place of a sleep: {@code asyncio.sleep}
 * @param offload the function to await that runs another one in a thread: {@code asyncio.to_thread}
 * @param gather what starts several things at once and waits for all: {@code asyncio.gather}
 * @param source where this is documented
 */
public record Framework(String name, String sleep, String offload, String gather, String source) {}
