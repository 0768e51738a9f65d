void main() {
  var name = IO.readln("name? ");
  /* not closed on purpose in some beginnings */
  for (int i = 0; i < 3; i++) {
    greet(name.repeat(i)); // ü
  }
}

int count = 0;

void greet(String whom) {
  count += whom.length();
  IO.println(
      """
      Hello,
        %s!\n"""
          .formatted(whom));
}
