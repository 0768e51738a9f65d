n=0
while read -r line; do
  n=$((n + 1))
  case "$line" in
    *'"slow"'*) sleep 0.03 ;;
    *'"setup"'*) ;;
    *) sleep 0.004 ;;
  esac
  echo "{\"id\": $n, \"result\": \"HEARD\"}"
done
