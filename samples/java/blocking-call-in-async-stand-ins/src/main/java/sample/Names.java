package sample;

interface Names {
  String find(String key) throws Exception;
}

class KeptNames implements Names {
  @Override
  public String find(String key) {
    return key.strip();
  }
}
