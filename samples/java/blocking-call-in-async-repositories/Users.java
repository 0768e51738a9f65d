package users;

import org.springframework.data.repository.CrudRepository;

interface Users extends CrudRepository<User, Long> {
  User findByName(String name);
}
