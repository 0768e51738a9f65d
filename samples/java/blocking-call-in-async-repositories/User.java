package users;

class User {
  Long id;
  String name;

  String name() {
    return name;
  }
}
