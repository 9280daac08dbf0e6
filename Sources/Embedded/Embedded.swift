internal import CEmbedded
