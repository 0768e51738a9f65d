package dev.boundwise.cli.profile;

/** A file is no profile that we can read: its message says why, as a part of a sentence. */
public final class MalformedProfile extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedProfile(String why) {
    super(why);
  }
}
