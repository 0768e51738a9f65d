from lib.deep import first_hop
