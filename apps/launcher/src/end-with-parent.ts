// Loaded before each of our programs: when the launcher is gone, even by kill −9, so is the program.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

export {};
