package users;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

@FeignClient(name = "rates")
interface Rates {
  @GetMapping("/rate")
  String rate(String currency);
}
