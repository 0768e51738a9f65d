# remedy: threads
# shape: search
import boto3

QUEUES = ["orders", "invoices", "mails", "exports", "imports", "thumbnails",
          "webhooks", "audit", "search", "retry"]
sqs = boto3.client("sqs", region_name="eu-central-1")


def depth(name):
    url = sqs.get_queue_url(QueueName=name)["QueueUrl"]
    answer = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
    return int(answer["Attributes"]["ApproximateNumberOfMessages"])


def fullest():
    most = -1
    which = None
    for name in QUEUES:  # here
        waiting = depth(name)
        if waiting > most:
            most = waiting
            which = name
    return which, most


def report():
    name, waiting = fullest()
    print(f"{name} has {waiting} messages")
