# rejected: line 2
async
